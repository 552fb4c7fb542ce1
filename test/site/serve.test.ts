import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../src/site/index.js";

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regulars-serve-"));
  await mkdir(join(folder, "site/en/_file"), {recursive: true});
  await writeFile(join(folder, "secret.txt"), "not for readers");
  await writeFile(join(folder, "site/index.html"), "<p>start</p>");
  await writeFile(join(folder, "site/en/index.html"), "<p>hello</p>");
  await writeFile(join(folder, "site/en/_file/page.0123abcd.json"), "0123456789");
  await writeFile(join(folder, "site/en/app.js"), "run()");
  await writeFile(join(folder, "site/en/app.js.gz"), gzipSync("run()"));
  served = await serve(join(folder, "site"), {port: 0});
});
afterAll(async () => {
  await served.close();
  await rm(folder, {recursive: true});
});

/** A request whose path is sent as it is: fetch would tidy it. */
const raw = (path: string) =>
  new Promise<{status: number; body: string}>((resolve, reject) => {
    const {hostname, port} = new URL(served.url);
    request({hostname, port, path}, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({status: response.statusCode ?? 0, body}));
    })
      .on("error", reject)
      .end();
  });

describe("serving", () => {
  it("listens on this machine only", () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("serves pages with and without their ending", async () => {
    for (const path of ["en/", "en/index.html", "en/index"])
      expect(await (await fetch(served.url + path)).text()).toBe("<p>hello</p>");
  });

  it("sends the compressed copy of a file to browsers that take it", async () => {
    const response = await fetch(`${served.url}en/app.js`, {headers: {"Accept-Encoding": "gzip"}});
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("content-type")).toContain("javascript");
    expect(await response.text()).toBe("run()");
    const plain = await fetch(`${served.url}en/app.js`, {headers: {"Accept-Encoding": "identity"}});
    expect(plain.headers.get("content-encoding")).toBeNull();
  });

  it("answers a range request with that part", async () => {
    const response = await fetch(`${served.url}en/_file/page.0123abcd.json`, {
      headers: {Range: "bytes=2-5"}
    });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 2-5/10");
    expect(await response.text()).toBe("2345");
  });

  it("sends a policy without unsafe-eval and forbids framing", async () => {
    const {headers} = await fetch(served.url);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe-eval");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
  });

  it("lets files named by their hash be kept for ever and asks again for pages", async () => {
    const file = await fetch(`${served.url}en/_file/page.0123abcd.json`);
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${served.url}en/`)).headers.get("cache-control")).toBe("no-cache");
  });

  it("never leaves its folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/en/..%2f..%2fsecret.txt",
      "/..\\secret.txt"
    ]) {
      const {status, body} = await raw(path);
      expect(body).not.toContain("not for readers");
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it("takes nothing in", async () => {
    expect((await fetch(served.url, {method: "POST", body: "x"})).status).toBe(405);
  });

  it("takes the next port when its own is taken", async () => {
    const port = Number(new URL(served.url).port);
    const second = await serve(join(folder, "site"), {port});
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });

  it("says what to do when there is no site", async () => {
    await expect(serve(folder, {port: 0})).rejects.toThrow(
      `${folder} holds no site; run regulars site first`
    );
  });
});

describe("serving with a password", () => {
  const password = "Чой-2026 :yes";
  const basic = (user: string, secret: string) =>
    `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
  let guarded: Served;

  beforeAll(async () => {
    guarded = await serve(join(folder, "site"), {port: 0, password});
  });
  afterAll(() => guarded.close());

  const ask = (authorization?: string) =>
    fetch(`${guarded.url}en/index.html`, {headers: authorization ? {authorization} : {}});

  it("asks whoever brings none, and shows nothing of the site", async () => {
    const response = await ask();
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Basic realm="Regulars"/);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(response.headers.get("x-frame-options")).toBe("DENY");
    expect(await response.text()).not.toContain("hello");
  });

  it("lets in whoever has it, under any name, and answers ranges", async () => {
    expect(await (await ask(basic("owner", password))).text()).toBe("<p>hello</p>");
    expect((await ask(basic("", password))).status).toBe(200);
    const part = await fetch(`${guarded.url}en/_file/page.0123abcd.json`, {
      headers: {authorization: basic("x", password), range: "bytes=2-5"}
    });
    expect(part.status).toBe(206);
  });

  it("answers a wrong one late, whatever it is", async () => {
    const wrong = ["", "Чой-2026 :ye", `${password} `, "x".repeat(5_000)].map((guess) =>
      basic("owner", guess)
    );
    const started = performance.now();
    const answers = await Promise.all(
      [...wrong, "Basic", "Bearer token", "Basic ====", basic("", "").slice(0, 7)].map(ask)
    );
    expect(answers.map(({status}) => status)).toEqual(answers.map(() => 401));
    expect(performance.now() - started).toBeGreaterThan(400);
  });

  it("is not opened to the network without one, nor with a short one", async () => {
    await expect(serve(join(folder, "site"), {port: 0, host: "0.0.0.0"})).rejects.toThrow(
      "on 0.0.0.0 everybody in the network could read the site; give a password with --password, or leave --host out"
    );
    await expect(
      serve(join(folder, "site"), {port: 0, host: "0.0.0.0", password: "1234567"})
    ).rejects.toThrow("the password has 7 characters; take 8 or more");
  });
});

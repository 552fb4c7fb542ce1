import {SaxesParser} from "saxes";

/** What a reader of one part listens to; names come without their namespace's prefix. */
export interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Feeds the XML of a part to a listener and yields after each chunk, so that what it gathered can be handed on. */
export async function* listen(
  bytes: AsyncIterable<Buffer>,
  listener: Listener
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on("opentag", ({name, attributes}) => {
    listener.open(localName(name), attributes);
  });
  parser.on("text", (text) => {
    listener.text(text);
  });
  parser.on("closetag", ({name}) => {
    listener.close(localName(name));
  });
  parser.on("error", (error) => {
    throw error;
  });
  const decoder = new TextDecoder("utf-8");
  let isEmpty = true;
  for await (const chunk of bytes) {
    isEmpty = false;
    parser.write(decoder.decode(chunk, {stream: true}));
    yield;
  }
  if (isEmpty) return;
  parser.close();
  yield;
}

/** Reads a whole part. */
export async function hear(bytes: AsyncIterable<Buffer>, listener: Listener): Promise<void> {
  for await (const none of listen(bytes, listener)) void none;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Gathers the text of a rich or plain string: all runs, without the readings of Asian characters. */
export class Wording {
  private text = "";
  private isText = false;
  private isReading = false;

  open(name: string): void {
    if (name === "rPh") this.isReading = true;
    else if (name === "t") this.isText = true;
  }

  push(text: string): void {
    if (this.isText && !this.isReading) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.isReading = false;
    else if (name === "t") this.isText = false;
  }

  /** What was gathered since the last time. */
  take(): string {
    const {text} = this;
    this.text = "";
    return text;
  }
}

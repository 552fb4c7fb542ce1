/** The page's own fonts that a text needs, as CSS that carries them along: a file finds no font beside it. */
export async function embeddedFonts(text: string): Promise<string> {
  const codes = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({style}) => isNeeded(style.getPropertyValue("unicode-range"), codes));
  const css = await Promise.all(
    faces.map(async ({style, cssText, parentStyleSheet}) => {
      const [, url = ""] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? [];
      const font = await fetch(new URL(url, parentStyleSheet?.href ?? document.baseURI));
      return cssText.replace(/url\([^)]*\)/, `url("${await dataUrl(await font.blob())}")`);
    })
  );
  return css.join("\n");
}

/** Whether a range like "U+0-FF, U+131, U+20??" has one of the signs; without a range it has all. */
function isNeeded(range: string, codes: readonly number[]): boolean {
  if (!range) return true;
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const low = parseInt(from.replaceAll("?", "0"), 16);
    const high = parseInt(to.replaceAll("?", "F"), 16);
    return codes.some((code) => code >= low && code <= high);
  });
}

const dataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error("a font of the page could not be read"));
    reader.readAsDataURL(blob);
  });

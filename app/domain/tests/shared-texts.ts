import { type XmlPieces, xmlText } from "./xml-tokens";

/** The texts that cells of a workbook share, each cut to so many characters. How a text is to be pronounced is no part of it. */
export async function sharedTexts(pieces: XmlPieces, most: number): Promise<string[]> {
  const texts: string[] = [];
  let text: string | null = null;
  let aside = false;
  for await (const tokens of pieces) {
    for (const { name, kind, before } of tokens) {
      if (name === "si") {
        if (kind === "opens") text = "";
        else {
          texts.push(text ?? "");
          text = null;
        }
      } else if (name === "rPh") aside = kind === "opens";
      else if (name === "t" && kind === "closes" && text !== null && !aside && text.length < most)
        text += xmlText(before, most - text.length);
    }
  }
  return texts;
}

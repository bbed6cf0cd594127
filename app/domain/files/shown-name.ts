import { extensionOf, type UploadType } from "./file-types";

const MOST_CHARACTERS = 80;

/**
 * The name a file is shown and downloaded under, made from what the browser sent: only the last part of a path, no
 * control or direction characters, nothing a file system or a header would trip over, the extension its content has.
 */
export function shownName(sent: string, type: UploadType): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/["<>:|?*%;]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const stem = [...plain].slice(0, MOST_CHARACTERS).join("").trim();
  return `${stem === "" ? "file" : stem}.${extensionOf(type)}`;
}

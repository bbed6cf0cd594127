import { create } from "qrcode";

/** A QR code as a drawing: how many modules it has a side, quiet border and all, and the path that draws the dark ones. */
export type QrDrawing = { size: number; path: string };

/** What scanners ask to be left white around it, in modules. */
const BORDER = 4;

/** Draws a text as a QR code; each dark run of a row is one stroke of the path. */
export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) => {
    const dark = Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? "1" : "0")).join("");
    return [...dark.matchAll(/1+/g)].map((run) => {
      const length = run[0].length;
      return `M${run.index + BORDER} ${y + BORDER}h${length}v1h-${length}z`;
    });
  });
  return { size: modules.size + 2 * BORDER, path: rows.flat().join("") };
}

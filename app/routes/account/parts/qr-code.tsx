import type { QrDrawing } from "./qr-code.server";

/** A QR code, dark on white in every theme: scanners want it so. */
export function QrCode({ size, path, label }: QrDrawing & { label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-auto w-full max-w-64 border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

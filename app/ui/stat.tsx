import type { ReactNode } from "react";

/** A figure in display letters and what it counts. The figure arrives formatted. */
export function Stat({ figure, label, note }: { figure: string; label: string; note?: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <div>
        <p className="font-medium">{label}</p>
        {note ? <p className="text-small text-ink2">{note}</p> : null}
      </div>
      <p className="type-figure mb-1">{figure}</p>
    </div>
  );
}

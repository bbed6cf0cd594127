import { type ReactNode, useId } from "react";
import { classNames } from "~/ui/class-names";

type SectionProps = { label: string; hideLabel?: boolean; children: ReactNode };

/** A part of a staff page between hairlines, under its small heading. */
export function Section({ label, hideLabel, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-b px-4 py-4 last:border-b-0 desktop:px-5">
      <h2 id={id} className={classNames(hideLabel ? "sr-only" : "type-h3 mb-2.5")}>
        {label}
      </h2>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";

/** A numbered group of sections under its heading. */
export function TaskList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="type-h3 border-line border-b pb-2">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

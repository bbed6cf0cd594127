import type { ReactNode } from "react";

/** The body of a staff page that belongs to no cohort: its title, and what stands under it. */
export function StaffPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="px-4 py-5 desktop:px-5">
      <h1 className="type-h1 mb-5">{title}</h1>
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";

type StaffPageProps = {
  title: string;
  /** The pages above it. */
  trail?: { href: string; text: string }[];
  children: ReactNode;
};

/** The body of a staff page that belongs to no cohort: its title, and what stands under it. */
export function StaffPage({ title, trail, children }: StaffPageProps) {
  return (
    <div className="px-4 py-5 desktop:px-5">
      {trail ? <Breadcrumb trail={trail} /> : null}
      <h1 className="type-h1 mb-5">{title}</h1>
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import { Breadcrumb } from "~/ui/breadcrumb";

type AdminPageProps = {
  title: string;
  trail?: { href: string; text: string }[];
  /** Beside the title: a state, the next step. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The body of a page of authors: where it stands, its title, and what is under it. */
export function AdminPage({ title, trail, aside, children }: AdminPageProps) {
  return (
    <div className="px-4 py-5 desktop:px-5">
      {trail ? <Breadcrumb trail={trail} /> : null}
      <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="type-h1">{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}

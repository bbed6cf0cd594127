import type { ReactNode } from "react";

type TextPageProps = {
  title: string;
  lead: string;
  parts: { key: string; title: string; text: string }[];
  /** What stands below the text: a table. */
  children?: ReactNode;
};

/** A page of running text under headings. */
export function TextPage({ title, lead, parts, children }: TextPageProps) {
  return (
    <div className="page py-7 desktop:py-12">
      <h1 className="type-h1">{title}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{lead}</p>
      {parts.map((part) => (
        <section key={part.key} className="mt-7">
          <h2 className="type-h3">{part.title}</h2>
          <p className="mt-2 max-w-prose">{part.text}</p>
        </section>
      ))}
      {children ? <div className="mt-9">{children}</div> : null}
    </div>
  );
}

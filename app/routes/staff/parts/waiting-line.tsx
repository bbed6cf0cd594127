import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";

type WaitingLineProps = {
  id: string;
  href: string;
  title: string;
  /** What waits, and how many of it. */
  waits: string;
  count: string;
  overdue: string | null;
};

/** A queue of the viewer's own on their first page: its name, and how many wait in it. */
export function WaitingLine({ id, href, title, waits, count, overdue }: WaitingLineProps) {
  return (
    <section aria-labelledby={id} className="mb-7 max-w-form">
      <h2 id={id} className="type-h3 mb-2">
        <TextLink href={href}>{title}</TextLink>
      </h2>
      <p className="flex items-center gap-3 border-line border-y py-2">
        <span className="flex-1">{waits}</span>
        {overdue ? <Lozenge tone="wrong">{overdue}</Lozenge> : null}
        <span className="tabular font-medium">{count}</span>
      </p>
    </section>
  );
}

import { Disclosure } from "~/ui/disclosure";
import { TextLink } from "~/ui/text-link";
import type { MyPrivacyView } from "./privacy-view.server";

/** Which data are held about oneself; each with what for, how long, and who sees them, for who wants to know. */
export function MyHeldData({ view }: { view: Pick<MyPrivacyView, "uses" | "words" | "links"> }) {
  const { words, uses, links } = view;
  const { why, kept, seenBy } = uses.heads;
  return (
    <section className="mt-9 max-w-form">
      <h2 className="type-h2">{words.held}</h2>
      <p className="mt-2 mb-4 max-w-prose">{words.heldLead}</p>
      <ul>
        {uses.rows.map((row) => (
          <li key={row.key}>
            <Disclosure summary={row.what}>
              <dl>
                {[
                  [why, row.why],
                  [kept, row.kept],
                  [seenBy, row.seenBy],
                ].map(([head, value]) => (
                  <div key={head} className="mb-2">
                    <dt className="font-medium text-ink">{head}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <TextLink href={links.policy} className="inline-flex min-h-11 items-center">
          {words.allUses}
        </TextLink>
      </p>
    </section>
  );
}

import { Disclosure } from "~/ui/disclosure";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";
import type { MyPrivacyView } from "./privacy-view.server";

/** What was consented to, by whom and when, with what the law has such a consent say. */
export function MyConsents({ view }: { view: Pick<MyPrivacyView, "consents" | "parts" | "words" | "links"> }) {
  const { words, consents, parts, links } = view;
  return (
    <section className="mt-9 max-w-form">
      <h2 className="type-h2">{words.consents}</h2>
      {consents.length === 0 ? <p className="mt-2 max-w-prose text-ink2">{words.noConsents}</p> : null}
      <ul className="mt-3 border-line border-b empty:hidden">
        {consents.map(({ key, title, note, href, reference }) => (
          <li key={key} className="border-line border-t py-3">
            <p className="font-medium">{title}</p>
            <p className="text-small text-ink2">
              {note} <TextLink href={href}>{reference}</TextLink>
            </p>
          </li>
        ))}
      </ul>
      {links.consents ? (
        <p className="mt-4">
          <LinkButton href={links.consents} look="secondary">
            {words.takeBackOwn}
          </LinkButton>
        </p>
      ) : null}
      <div className="mt-3">
        <Disclosure summary={words.parts}>
          <dl>
            {parts.map(({ key, title, text }) => (
              <div key={key} className="mb-3">
                <dt className="font-medium text-ink">{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p>{words.takeBack}</p>
        </Disclosure>
      </div>
    </section>
  );
}

import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { MyPrivacyView } from "./privacy-view.server";

/** What one asked about one's own data, what was answered, and the ways to ask. */
export function MyRequests({ view }: { view: Pick<MyPrivacyView, "requests" | "words" | "links"> }) {
  const { words, requests, links } = view;
  return (
    <section className="mt-9 max-w-form">
      <h2 className="type-h2">{words.requests}</h2>
      <p className="mt-2 mb-4 max-w-prose">{words.requestsLead}</p>
      <ul className="mb-5 border-line border-b empty:hidden">
        {requests.map(({ id, title, state, tone, asked, due, text, answer, open }) => (
          <li key={id} className="border-line border-t py-3">
            <p className="flex flex-wrap items-center gap-x-3 font-medium">
              {title} <Lozenge tone={tone}>{state}</Lozenge>
            </p>
            <p className="text-small text-ink2">
              {asked} {due}
            </p>
            {text ? <p className="mt-1 break-words whitespace-pre-line">{text}</p> : null}
            {answer ? (
              <p className="mt-2 border-line border-l-2 pl-4 break-words whitespace-pre-line">{answer}</p>
            ) : null}
            {open ? (
              <form method="post" className="mt-2">
                <Button look="secondary" width="hug" name="what" value={id}>
                  {words.withdraw}
                  <span className="sr-only">: {title}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <LinkButton look="secondary" href={links.ask}>
          {words.ask}
        </LinkButton>
        <TextLink href={links.erase} className="inline-flex min-h-11 items-center">
          {words.erase}
        </TextLink>
      </div>
    </section>
  );
}

import { FileReadings } from "~/components/file-readings";
import { TextLink } from "~/ui/text-link";
import type { MyPrivacyView } from "./privacy-view.server";

/** Who looked at one's file lately. */
export function MyReadings({ view }: { view: Pick<MyPrivacyView, "readings" | "words" | "links"> }) {
  const { words, readings, links } = view;
  return (
    <section className="mt-9">
      <h2 className="type-h2">{words.who}</h2>
      <p className="mt-2 mb-4 max-w-prose">{words.whoLead}</p>
      {readings ? <FileReadings {...readings} /> : <p className="max-w-prose text-ink2">{words.noReadings}</p>}
      {links.readings ? (
        <p className="mt-3">
          <TextLink href={links.readings} className="inline-flex min-h-11 items-center">
            {words.allReadings}
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}

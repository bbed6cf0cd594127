import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import { ProgressBar } from "~/ui/progress-bar";
import type { MyPrivacyView } from "./privacy-view.server";

/** Everything held about oneself as one archive: asking for it, how far it is, and having it. */
export function MyExport({ view }: { view: Pick<MyPrivacyView, "export" | "words"> }) {
  const { words, export: made } = view;
  return (
    <section className="mt-9 max-w-form">
      <h2 className="type-h2">{words.export}</h2>
      <p className="mt-2 mb-4 max-w-prose">{words.exportLead}</p>
      {made?.gathering ? <ProgressBar {...made.gathering} /> : null}
      {made?.ready ? (
        <div className="mb-4">
          <LinkButton href={made.ready.href}>{made.ready.text}</LinkButton>
          <p className="mt-2 text-small text-ink2">{made.ready.note}</p>
        </div>
      ) : null}
      {made?.gathering ? null : (
        <form method="post">
          <Button look={made?.ready ? "secondary" : "primary"} name="what" value="export">
            {made?.ready ? words.again : words.gather}
          </Button>
        </form>
      )}
    </section>
  );
}

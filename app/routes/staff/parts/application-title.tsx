import { ApplicationStateMark } from "~/components/application-state-mark";
import { classNames } from "~/ui/class-names";
import type { ApplicationView } from "./application-view.server";

const TONES = { plain: "text-ink2", attention: "text-zeferan-text", wrong: "font-semibold text-nar" };

/** Under the name: the state and the dates that matter in it. */
export function ApplicationTitle({ view }: { view: Pick<ApplicationView, "status" | "about" | "outcome"> }) {
  return (
    <>
      <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        <ApplicationStateMark status={view.status} reader="staff" />
        {view.about.map(({ text, tone }) => (
          <span key={text} className={classNames("tabular", TONES[tone])}>
            {text}
          </span>
        ))}
      </div>
      {view.outcome.length > 0 ? <p className="mt-1 text-ink2">{view.outcome.join(". ")}</p> : null}
    </>
  );
}

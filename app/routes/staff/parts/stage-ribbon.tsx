import { classNames } from "~/ui/class-names";
import type { RibbonStep } from "./stage-ribbon-data";

const BAR = { past: "bg-xezer", now: "bg-nar", ahead: "bg-line" };

/** The stages side by side: behind in teal, the present one in pomegranate, what is ahead in grey. */
export function StageRibbon({ steps }: { steps: RibbonStep[] }) {
  return (
    <ol className="grid grid-cols-2 gap-y-3 tablet:flex">
      {steps.map(({ key, name, when, state }) => (
        <li key={key} aria-current={state === "now" ? "step" : undefined} className="min-w-0 flex-1">
          <div className={classNames("mb-2 h-1", BAR[state])} data-print="exact" />
          <p className="pr-3 font-semibold">{name}</p>
          <p className="tabular pr-3 text-ink2">{when}</p>
        </li>
      ))}
    </ol>
  );
}

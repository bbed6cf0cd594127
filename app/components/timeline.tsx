import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "~/ui/class-names";
import { Diamond, type DiamondLook } from "~/ui/diamond";

export type TimelineStep = {
  key: string;
  title: string;
  /** Date or span of dates, formatted on the server. */
  when?: string;
  text?: ReactNode;
  /** `ended`: the road stops here, short of its goal. */
  state: "done" | "current" | "next" | "ended";
};

type TimelineProps = {
  steps: TimelineStep[];
  /** `application`: an applicant's own road. `call`: the dates of a call, beside the steps where there is room. */
  look?: "application" | "call";
};

const NODES: Record<"application" | "call", Record<TimelineStep["state"], DiamondLook>> = {
  application: { done: "ticked", current: "half", next: "empty", ended: "ended" },
  call: { done: "full", current: "today", next: "empty", ended: "ended" },
};

/** The road of an application or a call: solid line behind, dashed ahead. */
export function Timeline({ steps, look = "application" }: TimelineProps) {
  const { t } = useTranslation("ui");
  return (
    <ol>
      {steps.map((step, place) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className={classNames(
            "grid grid-cols-[auto_minmax(0,1fr)] gap-x-4",
            look === "call" && "tablet:grid-cols-[11rem_auto_minmax(0,1fr)]",
          )}
        >
          {look === "call" ? <p className="hidden text-ink2 tablet:block">{step.when}</p> : null}
          <div className="flex flex-col items-center">
            <Diamond look={NODES[look][step.state]} className={look === "call" ? "mt-0.5 size-5" : "size-6"} />
            {place < steps.length - 1 ? <Line look={look === "call" ? "call" : step.state} /> : null}
          </div>
          <div className="pb-5">
            <p className="font-semibold">
              {step.title}
              {look === "call" && step.state === "current" ? (
                <span className="text-nar"> · {t("timeline.current")}</span>
              ) : (
                <span className="sr-only">, {t(`timeline.${step.state}`)}</span>
              )}
            </p>
            {step.when ? (
              <p className={classNames("text-ink2", look === "call" && "tablet:hidden")}>{step.when}</p>
            ) : null}
            {step.text ? <div className="max-w-prose text-ink2">{step.text}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

const LINES = {
  done: "border-xezer",
  ended: "border-edge",
  current: "border-dashed border-edge",
  next: "border-dashed border-edge",
  call: "border-edge",
};

function Line({ look }: { look: keyof typeof LINES }) {
  return <span aria-hidden="true" className={classNames("my-0.5 w-0 flex-1 border-l-2", LINES[look])} />;
}

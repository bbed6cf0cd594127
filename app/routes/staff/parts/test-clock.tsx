import { Form, useNavigation } from "@remix-run/react";
import { FastForward } from "lucide-react";
import { useTranslation } from "react-i18next";
import { CLOCK_STEPS } from "~/domain/upcoming/clock-steps";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import type { HappenedView } from "./happened-view.server";

/** The clock of a demonstration: moved forward, it does at once what that makes due, and says what that was. */
export function TestClock({ now, happened }: { now: string; happened: HappenedView | null }) {
  const { t } = useTranslation("staff");
  const { formData } = useNavigation();
  return (
    <Note tone="attention" icon={FastForward} title={t("testClock.title")} className="mb-6 max-w-240">
      <p className="tabular">{now}</p>
      <p className="mt-1 text-ink2">{t("testClock.text")}</p>
      <Form method="post" className="mt-3 flex flex-wrap gap-2">
        <input type="hidden" name="intent" value="clock" />
        {CLOCK_STEPS.map((step) => (
          <Button
            key={step}
            look="secondary"
            width="hug"
            name="step"
            value={step}
            pending={formData?.get("step") === step}
            pendingText={t("testClock.moving")}
            icon={step === "next" ? <Icon of={FastForward} size={16} /> : undefined}
          >
            {t(`testClock.step.${step}`)}
          </Button>
        ))}
      </Form>
      {happened ? (
        <div role="status" className="mt-4">
          <p className="font-semibold">{happened.since}</p>
          {happened.lines.length === 0 ? <p>{t("testClock.nothing")}</p> : null}
          <ul className="tabular mt-1 columns-1 gap-8 tablet:columns-2">
            {happened.lines.map(({ text, number }) => (
              <li key={text} className="flex justify-between gap-4">
                <span>{text}</span>
                <span>{number}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Note>
  );
}

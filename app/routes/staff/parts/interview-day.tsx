import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Confirm } from "~/ui/confirm";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { InterviewsView, SlotRow } from "./interviews-view.server";

/** One day of interviews: a line for each time, the panels that sit then side by side. */
export function InterviewDay({ times }: Pick<InterviewsView, "times">) {
  return (
    <ol className="border-line border-t">
      {times.map(({ time, slots }) => (
        <li key={time} className="grid gap-2 border-line border-b py-3 tablet:grid-cols-[7rem_minmax(0,1fr)]">
          <h3 className="type-h3 tabular">{time}</h3>
          <ul className={classNames("grid gap-3", slots.length > 1 && "desktop:grid-cols-2 wide:grid-cols-3")}>
            {slots.map((slot) => (
              <li key={slot.id} className="min-w-0">
                <Slot slot={slot} alone={slots.length === 1} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One slot: its panel, where it is, who comes, and what can still be changed; `alone` it has the whole line. */
function Slot({ slot, alone }: { slot: SlotRow; alone: boolean }) {
  const { t } = useTranslation("staff");
  return (
    <article
      className={classNames(
        "grid h-full content-start gap-x-6 gap-y-2",
        alone ? "desktop:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)]" : "border-line border-l-2 pl-3",
      )}
    >
      <div className="min-w-0">
        <p className="font-semibold">{slot.panel}</p>
        <p className="text-ink2">{slot.where}</p>
        {slot.link ? (
          <p className="truncate">
            <a href={slot.link} rel="noreferrer" className="link">
              {slot.link}
            </a>
          </p>
        ) : null}
      </div>
      <div className="min-w-0">
        <ul>
          {slot.booked.map(({ bookingId, name, reference, href, came, attended }) => (
            <li key={bookingId}>
              <TextLink href={href}>{name}</TextLink> <span className="tabular text-ink2">{reference}</span>
              {came ? <span className="ml-2 font-semibold">{came}</span> : null}
              {slot.marks ? (
                <form method="post" className="flex flex-wrap gap-x-4">
                  <input type="hidden" name="bookingId" value={bookingId} />
                  {attended === true ? null : (
                    <Button name="intent" value="came" look="quiet" width="hug">
                      {t("interviews.came")}
                      <span className="sr-only">: {name}</span>
                    </Button>
                  )}
                  {attended === false ? null : (
                    <Button name="intent" value="absent" look="quiet" width="hug">
                      {t("interviews.didNotCome")}
                      <span className="sr-only">: {name}</span>
                    </Button>
                  )}
                </form>
              ) : null}
            </li>
          ))}
        </ul>
        {slot.odd.length > 0 ? (
          <Note tone="attention" className="mt-2">
            {slot.odd.map((words) => (
              <span key={words} className="block">
                {words}
              </span>
            ))}
            {t("interviews.panelShort")}
          </Note>
        ) : null}
        {slot.isFull ? null : <p className="text-ink2">{slot.free}</p>}
      </div>
      {slot.editHref ? (
        <div
          className={classNames("flex flex-wrap items-start gap-x-5", alone && "desktop:-mt-1.5 desktop:justify-end")}
        >
          <TextLink href={slot.editHref} className="inline-flex min-h-control items-center">
            {t("interviews.edit")}
            <span className="sr-only">: {slot.time}</span>
          </TextLink>
          {slot.cancelAsk ? (
            <Confirm summary={t("interviews.cancel")} title={slot.cancelAsk}>
              <form method="post">
                <input type="hidden" name="slotId" value={slot.id} />
                <Button name="intent" value="cancel" look="destroy" width="hug">
                  {t("interviews.cancelDo")}
                </Button>
              </form>
            </Confirm>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

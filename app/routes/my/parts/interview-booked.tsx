import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { SummaryList } from "~/ui/summary-list";
import type { InterviewPageView } from "./interview-view.server";

type InterviewBookedProps = { booking: NonNullable<InterviewPageView["booking"]> };

/** The time a candidate has, the file for their calendar, and giving the time back while that is possible. */
export function InterviewBooked({ booking }: InterviewBookedProps) {
  const { t } = useTranslation("my");
  const { day, time, place, link } = booking;
  return (
    <section aria-labelledby="booked" className="mb-7">
      <h2 id="booked" className="type-h2 mb-3">
        {t(`interview.${booking.over ?? "yours"}`)}
      </h2>
      <SummaryList
        rows={[
          {
            key: "time",
            label: t("interview.when"),
            value: (
              <>
                <span className="block">{day}</span>
                <span className="tabular block text-lead">{t("interview.bakuTime", { time })}</span>
              </>
            ),
          },
          ...(place ? [{ key: "place", label: t("interview.where"), value: place }] : []),
          ...(link
            ? [
                {
                  key: "link",
                  label: t("interview.link"),
                  value: (
                    <a href={link} rel="noreferrer" className="link break-all">
                      {link}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {booking.over ? (
        <p className="mt-3 text-ink2">
          {t(booking.over === "missed" ? "interview.missedText" : "interview.afterwards")}
        </p>
      ) : (
        <>
          <p className="mt-3">
            <Anchor href={booking.file} download className="link inline-flex min-h-11 items-center">
              {t("interview.calendar")}
            </Anchor>
          </p>
          <p className="text-ink2">{booking.changeable}</p>
        </>
      )}
      {booking.mayChange ? (
        <Confirm summary={t("interview.release")} title={t("interview.releaseAsk")}>
          <form method="post">
            <Button name="intent" value="release" look="destroy">
              {t("interview.releaseDo")}
            </Button>
          </form>
        </Confirm>
      ) : null}
    </section>
  );
}

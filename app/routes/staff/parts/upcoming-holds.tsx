import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { UpcomingView } from "./upcoming-view.server";

/** What was put off, until when, by whom and why; a reminder that is kept back can go out again. */
export function UpcomingHolds({ holds }: { holds: UpcomingView["holds"] }) {
  const { t } = useTranslation("staff");
  return (
    <ul className="max-w-240 border-line border-t">
      {holds.map((hold) => (
        <li key={hold.id} className="flex flex-wrap items-start gap-x-6 gap-y-2 border-line border-b py-2">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">{hold.what}</p>
            <p className="text-ink2">{hold.whom}</p>
          </div>
          <div className="min-w-0 flex-1 basis-72">
            <p className="tabular">{t("upcomingPage.heldUntil", { at: hold.until })}</p>
            <p className="break-words text-ink2">{t("upcomingPage.heldBy", { name: hold.by, reason: hold.reason })}</p>
          </div>
          {hold.mayEnd ? (
            <form method="post">
              <input type="hidden" name="code" value={hold.code} />
              <input type="hidden" name="id" value={hold.id} />
              <Button look="secondary" width="hug" name="intent" value="end">
                {t("upcomingPage.endHold")}
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

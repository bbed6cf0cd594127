import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { classNames } from "~/ui/class-names";
import { ReviewMark } from "./review-mark";
import { ReviewProgress } from "./review-progress";
import type { ReviewQueueView } from "./review-queue-view.server";

/** The queue beside the review: how far it is, and the rows around this one. On a phone only its ends. */
export function ReviewQueue({ queue }: { queue: ReviewQueueView }) {
  const { t } = useTranslation("staff");
  return (
    <nav
      aria-label={t("reviews.queue")}
      className="border-line border-b desktop:relative desktop:overflow-y-auto desktop:border-r desktop:border-b-0"
    >
      <div className="px-4 py-3">
        <ReviewProgress done={queue.done} total={queue.total} text={queue.progress} />
      </div>
      <ul className="max-desktop:hidden">
        {queue.rows.map(({ id, href, short, reference, mark, word, aside, current }) => (
          <li key={id} className="border-line border-t last:border-b">
            <Anchor
              href={href}
              aria-current={current ? "page" : undefined}
              aria-label={[reference, word, aside].filter(Boolean).join(", ")}
              className={classNames(
                "flex min-h-9 items-center gap-2 border-l-4 px-3 -outline-offset-3",
                current ? "border-nar bg-xezer-tint2 font-semibold" : "border-transparent hover:bg-xezer-tint",
              )}
            >
              <span aria-hidden="true" className="[&_span>span]:sr-only">
                <ReviewMark mark={mark} word="" />
              </span>
              <span className="tabular flex-1">{short}</span>
              <span className="tabular text-ink2">{aside}</span>
            </Anchor>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-5 gap-y-1 px-4 pb-3 desktop:pt-3">
        <Step href={queue.previousHref} text={t("reviews.previous")} className="desktop:hidden" />
        <Step href={queue.nextHref} text={t("reviews.next")} className="desktop:hidden" />
        <Step href={queue.allHref} text={t("reviews.wholeQueue")} />
      </p>
    </nav>
  );
}

function Step({ href, text, className }: { href: string | null; text: string; className?: string }) {
  if (href === null) return null;
  return (
    <Anchor href={href} className={classNames("link inline-flex min-h-8 items-center", className)}>
      {text}
    </Anchor>
  );
}

import { useTranslation } from "react-i18next";
import type { Refusal } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { LinkButton } from "~/ui/link-button";
import { TextArea } from "~/ui/text-area";
import type { PanelRowView } from "./my-panels-view.server";
import { typedOf } from "./typed-of";

type Refused = Refusal | null;
type PanelRowProps = { row: PanelRowView; refused: Refused };

/** One candidate of one's own panel: when, where, whether they came, and the way to the scores. */
export function PanelRow({ row, refused }: PanelRowProps) {
  const { t } = useTranslation("staff");
  const { time, call, where, link, aside, candidate } = row;
  if (!candidate && !aside) return <EmptySlot row={row} />;
  const mine = candidate && refused?.values.bookingId === candidate.bookingId ? refused : null;
  return (
    <li className="grid gap-x-5 gap-y-2 border-line border-b py-3 tablet:grid-cols-[7rem_minmax(0,1fr)_auto]">
      <p className="type-h3 tabular">{time}</p>
      <div className="min-w-0">
        <p className="font-semibold">
          {candidate ? candidate.name : t("myInterviews.aside")}
          {candidate ? <span className="tabular ml-2 font-normal text-ink2">{candidate.reference}</span> : null}
        </p>
        <p className="text-ink2">{call}</p>
        {where ? <p className="text-ink2">{where}</p> : null}
        {link ? (
          <p className="truncate">
            <a href={link} rel="noreferrer" className="link">
              {link}
            </a>
          </p>
        ) : null}
        {candidate?.came ? <p className="mt-1 font-semibold">{candidate.came}</p> : null}
      </div>
      {candidate ? (
        <div className="flex flex-wrap items-start gap-3">
          {candidate.review ? (
            <LinkButton href={candidate.review.href} look={candidate.review.done ? "secondary" : "primary"} width="hug">
              {candidate.review.text}
              <span className="sr-only">: {candidate.name}</span>
            </LinkButton>
          ) : null}
          {candidate.marks ? <Attendance bookingId={candidate.bookingId} attended={candidate.attended} /> : null}
          {candidate.mayStandAside ? <StandAside candidate={candidate} refused={mine} /> : null}
        </div>
      ) : null}
    </li>
  );
}

/** A time that nobody has chosen: one quiet line. */
function EmptySlot({ row: { time, call, where } }: Pick<PanelRowProps, "row">) {
  const { t } = useTranslation("staff");
  return (
    <li className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 border-line border-b py-2 text-ink2 tablet:gap-x-5">
      <p className="tabular">{time}</p>
      <p className="min-w-0">
        {t("myInterviews.nobody")}
        <span className="max-tablet:hidden"> · {call}</span>
        {where ? ` · ${where}` : null}
      </p>
    </li>
  );
}

/** Says that one cannot judge this candidate, with the reason; folded away, because it is rare. */
function StandAside({ candidate, refused }: { candidate: NonNullable<PanelRowView["candidate"]>; refused: Refused }) {
  const { t } = useTranslation("staff");
  const field = `reason-${candidate.bookingId}`;
  return (
    <Confirm
      summary={t("myInterviews.conflict")}
      title={t("myInterviews.conflictAsk")}
      about={candidate.name}
      open={refused !== null}
    >
      <form method="post" noValidate className="max-w-prose space-y-3">
        <input type="hidden" name="bookingId" value={candidate.bookingId} />
        <TextArea
          name={field}
          label={t("myInterviews.conflictReason")}
          value={typedOf(refused?.values ?? {})(field)}
          error={refused?.errors[field]}
          rows={3}
        />
        <Button name="intent" value="aside" look="destroy" width="hug">
          {t("myInterviews.conflictSend")}
        </Button>
      </form>
    </Confirm>
  );
}

/** The two answers that are not given yet: the one that stands is said beside the name. */
function Attendance({ bookingId, attended }: { bookingId: string; attended: boolean | null }) {
  const { t } = useTranslation("staff");
  return (
    <form method="post" className="flex flex-wrap gap-3">
      <input type="hidden" name="bookingId" value={bookingId} />
      {attended === true ? null : (
        <Button name="intent" value="came" look="secondary" width="hug">
          {t("myInterviews.came")}
        </Button>
      )}
      {attended === false ? null : (
        <Button name="intent" value="absent" look="quiet" width="hug">
          {t("myInterviews.absent")}
        </Button>
      )}
    </form>
  );
}

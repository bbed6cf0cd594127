import { useTranslation } from "react-i18next";
import type { Strip, StripKind } from "./ranking-strip";

const STEP = 8;
const BAR = 6;
const HEIGHT = 100;

/** One path a kind: hundreds of bars stay a handful of elements. */
const LOOKS: Record<StripKind, string> = {
  offer: "fill-xezer",
  shortlist: "fill-xezer",
  waitlist: "fill-zeferan",
  not_select: "fill-line stroke-edge",
  decided: "fill-pusta",
  undecided: "fill-sunken stroke-edge",
};

/** The scores in order of rank as bars, the cut-off as an upright line and the pass mark as a level one. */
export function RankingPicture({ strip, passMark }: { strip: Strip; passMark: string | null }) {
  const { t } = useTranslation("staff");
  if (strip.bars.length === 0) return null;
  const width = Math.max(strip.bars.length, 20) * STEP;
  const cut = strip.line === null || strip.line === 0 ? null : strip.line * STEP - 1;
  return (
    <figure>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${HEIGHT + 2}`}
        preserveAspectRatio="none"
        className="block h-32 w-full border-edge border-b"
        data-print="exact"
      >
        {strip.numbers.map(({ kind }) => (
          <path key={kind} d={barsOf(strip, kind)} className={LOOKS[kind]} vectorEffect="non-scaling-stroke" />
        ))}
        {strip.passMark === null ? null : (
          <path
            d={`M0 ${HEIGHT + 2 - strip.passMark}h${width}`}
            className="fill-none stroke-ink"
            strokeDasharray="6 4"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {cut === null ? null : (
          <path
            d={`M${cut} 0v${HEIGHT + 2}`}
            className="fill-none stroke-nar"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <figcaption className="mt-2 space-y-1 text-small">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {strip.numbers.map(({ kind, number }) => (
            <li key={kind} className="flex items-center gap-1.5">
              <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3" data-print="exact">
                <rect x="0.5" y="0.5" width="11" height="11" className={LOOKS[kind]} />
              </svg>
              {t(`ranking.legend.${kind}`)}
              <span className="tabular font-semibold">{number}</span>
            </li>
          ))}
        </ul>
        <p className="text-ink2">
          {t(cut === null ? "ranking.pictureScores" : "ranking.picture")}
          {passMark ? ` · ${passMark}` : ""}
        </p>
      </figcaption>
    </figure>
  );
}

function barsOf({ bars }: Strip, kind: StripKind): string {
  return bars
    .flatMap((bar, at) => {
      // A score of 0 still shows that somebody is there.
      const height = Math.max(1, Math.round(bar.score * 10) / 10);
      return bar.kind === kind ? [`M${at * STEP} ${HEIGHT + 2}v${-height}h${BAR}v${height}z`] : [];
    })
    .join("");
}

import { classNames } from "./class-names";
import { countTo } from "./count-to";

type ProgressSegmentsProps = {
  done: number;
  total: number;
  /** The part being worked on follows the done ones. */
  current?: boolean;
  /** The same in words, shown: "3 sections ready, 7 in all". */
  text: string;
  aside?: string;
};

/** How far along, as lengthened diamonds, with the words above them. */
export function ProgressSegments({ done, total, current = false, text, aside }: ProgressSegmentsProps) {
  return (
    <div>
      <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{text}</span>
        {aside ? <span className="text-small text-ink2">{aside}</span> : null}
      </p>
      <div aria-hidden="true" className="flex max-w-120 gap-1">
        {countTo(total).map((place) => (
          <Segment key={place} look={place <= done ? "done" : current && place === done + 1 ? "current" : "open"} />
        ))}
      </div>
    </div>
  );
}

const SEGMENT = {
  done: "fill-xezer stroke-xezer",
  current: "fill-zeferan stroke-zeferan-text",
  open: "fill-surface stroke-edge",
};

function Segment({ look }: { look: keyof typeof SEGMENT }) {
  return (
    <svg viewBox="0 0 50 12" preserveAspectRatio="none" aria-hidden="true" className="h-3 min-w-0 flex-1">
      <path
        d="M1 6 6 1h38l5 5-5 5H6z"
        vectorEffect="non-scaling-stroke"
        strokeWidth="1.5"
        className={classNames(SEGMENT[look])}
      />
    </svg>
  );
}

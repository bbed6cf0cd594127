import { classNames } from "~/ui/class-names";
import { countTo } from "~/ui/count-to";

/** More bars than this would be hairs: then it is one bar. */
const MOST_BARS = 30;

/** How far a queue is, in words and as a bar for each review. */
export function ReviewProgress({ done, total, text }: { done: number; total: number; text: string }) {
  return (
    <div>
      <p className="tabular font-semibold">{text}</p>
      {total > MOST_BARS ? (
        <div aria-hidden="true" className="mt-1.5 h-1.5 bg-line">
          <div className="h-full bg-xezer" style={{ width: `${(done / total) * 100}%` }} />
        </div>
      ) : (
        <div aria-hidden="true" className="mt-1.5 flex max-w-96 gap-0.5">
          {countTo(total).map((place) => (
            <span key={place} className={classNames("h-1.5 flex-1", place <= done ? "bg-xezer" : "bg-line")} />
          ))}
        </div>
      )}
    </div>
  );
}

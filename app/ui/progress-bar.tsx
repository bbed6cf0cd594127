type ProgressBarProps = { label: string /** 0 to 100. */; percent: number; text: string };

/** How much of a file has gone up. */
export function ProgressBar({ label, percent, text }: ProgressBarProps) {
  return (
    <div className="mt-2">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-2 border border-edge bg-surface"
      >
        <div className="h-full bg-xezer transition-[width] duration-panel" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 text-small text-ink2">{text}</p>
    </div>
  );
}

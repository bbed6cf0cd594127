import { Anchor } from "./anchor";
import { Lozenge, type LozengeTone } from "./lozenge";

type TaskRowProps = { href?: string; title: string; hint?: string; status: string; tone?: LozengeTone };

/** One section of an application: the whole row is the link, the status is a word. Lives in a `TaskList`. */
export function TaskRow({ href, title, hint, status, tone = "plain" }: TaskRowProps) {
  return (
    <li className="relative flex min-h-13 items-center justify-between gap-4 border-line border-b py-2 hover:bg-xezer-tint">
      <div className="min-w-0">
        {href ? (
          <Anchor href={href} className="link after:absolute after:inset-0">
            {title}
          </Anchor>
        ) : (
          <span className="text-ink2">{title}</span>
        )}
        {hint ? <p className="text-small text-ink2">{hint}</p> : null}
      </div>
      <Lozenge tone={tone}>{status}</Lozenge>
    </li>
  );
}

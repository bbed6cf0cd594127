import { Check, Clock, FlagTriangleRight, Info, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type NoteTone = "calm" | "quiet" | "attention" | "success" | "error";

const LOOKS: Record<NoteTone, { box: string; icon: LucideIcon | null; colour: string }> = {
  calm: { box: "bg-xezer-tint", icon: Info, colour: "text-xezer" },
  quiet: { box: "bg-sunken", icon: null, colour: "" },
  attention: { box: "bg-zeferan-tint", icon: Clock, colour: "text-zeferan-text" },
  success: { box: "bg-pusta-tint", icon: Check, colour: "text-pusta" },
  error: { box: "bg-nar-tint", icon: FlagTriangleRight, colour: "text-nar" },
};

type NoteProps = {
  tone?: NoteTone;
  title?: ReactNode;
  /** Another icon than the tone's own; null for none. */
  icon?: LucideIcon | null;
  /** Says itself to a screen reader when it appears after an action. */
  announced?: boolean;
  className?: string;
  children?: ReactNode;
};

/** Something to know, on a tinted ground without a frame. */
export function Note({ tone = "calm", title, icon, announced, className, children }: NoteProps) {
  const look = LOOKS[tone];
  const drawing = icon === undefined ? look.icon : icon;
  return (
    <div role={announced ? "status" : undefined} className={classNames("flex gap-3 p-4", look.box, className)}>
      {drawing ? <Icon of={drawing} size={20} className={classNames("mt-[0.15em]", look.colour)} /> : null}
      <div className="min-w-0 max-w-prose flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className={title ? "mt-1" : undefined}>{children}</div> : null}
      </div>
    </div>
  );
}

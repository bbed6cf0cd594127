import { Anchor, type AnchorProps } from "./anchor";
import { classNames } from "./class-names";

/** An underlined link in running text or on its own line. */
export function TextLink({ className, ...rest }: AnchorProps) {
  return <Anchor {...rest} className={classNames("link", className)} />;
}

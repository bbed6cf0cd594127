import { ApplicationStateMark } from "~/components/application-state-mark";
import { LinkButton } from "~/ui/link-button";
import { TurnCard } from "~/ui/turn-card";
import { OfferAnswer } from "./offer-answer";
import type { Turn } from "./turn-view.server";

/** What waits for the person, the nearest date first; only the first has the screen's one primary button. */
export function YourTurn({ turns }: { turns: Turn[] }) {
  return (
    <div className="space-y-4">
      {turns.map((turn, at) => (
        <TurnCard
          key={turn.reference}
          mark={<ApplicationStateMark status={turn.status} />}
          title={turn.title}
          due={turn.due ?? undefined}
          actions={
            turn.offer ? (
              <OfferAnswer {...turn.offer} />
            ) : turn.go ? (
              <LinkButton href={turn.go.href} look={at === 0 ? "primary" : "secondary"}>
                {turn.go.text}
              </LinkButton>
            ) : null
          }
        >
          {turn.text}
          {turn.to ? <p className="mt-1 break-words">{turn.to}</p> : null}
        </TurnCard>
      ))}
    </div>
  );
}

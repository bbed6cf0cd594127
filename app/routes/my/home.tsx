import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isDraft } from "~/domain/applications/application";
import { listMyApplications } from "~/domain/applications/list-my-applications.server";
import { yourTurn } from "~/domain/applications/my-applications";
import { listOpenCalls } from "~/domain/cohorts/list-open-calls.server";
import { getMyProfile } from "~/domain/people/get-my-profile.server";
import { translator } from "~/i18n/texts.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { cardView } from "./parts/application-card.server";
import { ApplicationList } from "./parts/application-list";
import { ComingUp } from "./parts/coming-up";
import { OpenCalls } from "./parts/open-calls";
import { openCallViews } from "./parts/open-calls.server";
import { turnView } from "./parts/turn-view.server";
import { YourTurn } from "./parts/your-turn";

export const handle = { tab: "home" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const t = translator(language);
  const { now, applications } = await listMyApplications(viewer);
  const { profile } = await getMyProfile(viewer);
  const { givenName } = profile.typed;
  const calls = await listOpenCalls(viewer);
  const waiting = yourTurn(applications, now);
  // A framed card is for what somebody waits for; a draft gets one only when nothing else does.
  const urgent = waiting.filter(({ status }) => !isDraft(status));
  const cards = urgent.length > 0 ? urgent : waiting.slice(0, 1);
  return {
    title: t("my:title"),
    greeting: typeof givenName === "string" ? t("my:greeting", { name: givenName }) : t("my:greetingPlain"),
    turns: cards.map((application) => turnView(application, language)),
    coming: waiting
      .filter((application) => !cards.includes(application))
      .map((application) => turnView(application, language)),
    rows: applications.map((application) => cardView(application, now, language)),
    calls: openCallViews(calls, language),
  };
}

/** What waits for the person, where everything stands, and what is open. */
export default function MyHome() {
  const { greeting, turns, coming, rows, calls } = useLoaderData<typeof loader>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <h1 className="type-h1 mb-5">{greeting}</h1>
      <YourTurn turns={turns} />
      <h2 className="type-h2 mt-7 mb-3">{t("applications.title")}</h2>
      <ApplicationList cards={rows} openCalls={calls.length} />
      <ComingUp turns={coming} />
      <OpenCalls calls={calls} />
    </div>
  );
}

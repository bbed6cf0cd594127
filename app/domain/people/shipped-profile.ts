import profile from "../../../prisma/data/profile.json";
import { type ProfileDefinition, profileDefinitionSchema } from "./profile-definition";

/** The profile this release ships with, checked once at start. Keep it out of the browser: it carries three languages. */
export const SHIPPED_PROFILE: ProfileDefinition = profileDefinitionSchema.parse(profile);

package app.betweencalls.api.cohorts;

import app.betweencalls.api.readiness.UnitView;
import java.util.List;

/**
 * A candidate's criteria as the assessor sees them: no XP, streak, durations or certainty.
 *
 * @param name the candidate's name
 * @param freshness until when there is data
 * @param units the chosen units whose specification is held
 */
public record CandidatePage(String name, String freshness, List<UnitView> units) {}

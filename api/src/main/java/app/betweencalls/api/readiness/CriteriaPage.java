package app.betweencalls.api.readiness;

import java.util.List;

/**
 * A candidate's criteria.
 *
 * @param units the chosen units whose specification is held
 * @param unspecified titles of chosen units of which no specification is held
 */
public record CriteriaPage(List<UnitView> units, List<String> unspecified) {}

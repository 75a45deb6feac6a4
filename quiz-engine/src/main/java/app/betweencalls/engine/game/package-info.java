/** What practice earns: XP, levels, streaks over working days, badges, trends and quests, all folds of the log. */
@NullMarked
package app.betweencalls.engine.game;

import org.jspecify.annotations.NullMarked;

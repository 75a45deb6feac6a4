package app.betweencalls.content.format;

import java.util.List;
import java.util.Optional;

/**
 * What stands below a question's metadata, sorted by mark.
 *
 * @param stem the text before the first answer
 * @param stemLine its first line, where there is one
 * @param answers in written order
 * @param categories category headings in written order
 * @param hints in written order
 * @param lesson its lines joined
 * @param lessonLine its first line, where there is one
 */
record Body(
        String stem,
        Optional<Line> stemLine,
        List<Answer> answers,
        List<String> categories,
        List<String> hints,
        String lesson,
        Optional<Line> lessonLine) {}

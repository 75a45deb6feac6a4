package app.betweencalls.api.banks;

import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.TextLine;
import io.micronaut.serde.annotation.SerdeImport;

/** The engine's records that travel as they are; the engine itself knows no JSON. */
@SerdeImport(NumberLine.class)
@SerdeImport(TextLine.class)
final class EngineMessages {
    private EngineMessages() {}
}

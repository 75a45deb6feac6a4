/** Memory, mastery, readiness, planning and grading as pure functions; runs on the server and on Android. */
module app.betweencalls.engine {
    requires static org.jspecify;

    exports app.betweencalls.engine.calibration;
    exports app.betweencalls.engine.calibration.answers;
    exports app.betweencalls.engine.framework;
    exports app.betweencalls.engine.game;
    exports app.betweencalls.engine.grading;
    exports app.betweencalls.engine.laboratory;
    exports app.betweencalls.engine.mastery;
    exports app.betweencalls.engine.memory;
    exports app.betweencalls.engine.question;
    exports app.betweencalls.engine.review;
    exports app.betweencalls.engine.session;
}

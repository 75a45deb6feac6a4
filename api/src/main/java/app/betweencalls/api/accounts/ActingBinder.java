package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method take the {@link Acting} person as a parameter. */
@Singleton
final class ActingBinder implements TypedRequestArgumentBinder<Acting> {
    @Override
    public Argument<Acting> argumentType() {
        return Argument.of(Acting.class);
    }

    @Override
    public BindingResult<Acting> bind(ArgumentConversionContext<Acting> context, HttpRequest<?> source) {
        Optional<Acting> acting = source.getAttribute(ActingFetcher.ATTRIBUTE, Acting.class);
        return () -> acting;
    }
}

package dev.faketwilio.internal.gateway;

import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.oauth.OauthApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The APIs that a server answers for. Each is put together when it is first needed. Thread-safe. */
public final class Apis {

    private final Lazy serverless;
    private final Lazy messaging;
    private final Lazy oauth = new Lazy(OauthApi::create);
    private final Lazy unbuilt = new Lazy(() -> new Api(List.of()));

    /** Names the makers of the APIs. */
    public Apis(Supplier<Api> serverless, Supplier<Api> messaging) {
        this.serverless = new Lazy(serverless);
        this.messaging = new Lazy(messaging);
    }

    /** The API that the product belongs to. */
    public Api of(Product product) {
        return switch (product) {
            case SERVERLESS, SERVERLESS_UPLOAD -> serverless.get();
            case MESSAGING, API -> messaging.get();
            case OAUTH -> oauth.get();
            default -> unbuilt.get();
        };
    }

    /** Lets the passing of time do its work on an account. An API that nobody has needed yet has nothing there. */
    public void letTimePass(Account account) {
        serverless.ifMade(api -> api.letTimePass(account));
        messaging.ifMade(api -> api.letTimePass(account));
    }

    /** The APIs that have been needed so far; the others have nothing in any account. */
    public List<Api> made() {
        List<Api> made = new ArrayList<>();
        serverless.ifMade(made::add);
        messaging.ifMade(made::add);
        return made;
    }

    private static final class Lazy {

        private final Supplier<Api> maker;
        private volatile @Nullable Api made;

        Lazy(Supplier<Api> maker) {
            this.maker = maker;
        }

        Api get() {
            Api api = made;
            return api != null ? api : make();
        }

        void ifMade(Consumer<Api> use) {
            Api api = made;
            if (api != null) {
                use.accept(api);
            }
        }

        private synchronized Api make() {
            Api api = made;
            if (api == null) {
                api = maker.get();
                made = api;
            }
            return api;
        }
    }
}

package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.State;
import dev.faketwilio.internal.messaging.compliance.BrandRegistrationResource;
import dev.faketwilio.internal.messaging.compliance.BrandSteps;
import dev.faketwilio.internal.messaging.compliance.BrandVettingResource;
import dev.faketwilio.internal.messaging.compliance.CampaignResource;
import dev.faketwilio.internal.messaging.compliance.CampaignSteps;
import dev.faketwilio.internal.messaging.compliance.ReviewPlan;
import dev.faketwilio.internal.messaging.tollfree.TollfreeSteps;
import dev.faketwilio.internal.messaging.tollfree.TollfreeVerificationResource;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandVetting;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Twilio's reviews in an account, as a test says. */
public final class MessagingReviews implements Reviews {

    private final Supplier<Api> api;
    private final Account account;
    private final MessagingView view;

    /** Works on an account. */
    public MessagingReviews(Supplier<Api> api, Account account) {
        this.api = api;
        this.account = account;
        this.view = new MessagingView(account);
    }

    @Override
    public void take(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "A review cannot take " + duration + ": expected a duration of zero or more");
        }
        plan(Duration.ofSeconds(duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0)));
    }

    @Override
    public void hold() {
        plan(null);
    }

    @Override
    public BrandRegistration brandInReview(String brandSid) {
        return change(state -> BrandRegistrationResource.REVIEW.lookAt(brand(brandSid), state));
    }

    @Override
    public BrandRegistration brandApproved(String brandSid) {
        return change(state -> BrandRegistrationResource.REVIEW.approve(brand(brandSid), state));
    }

    @Override
    public BrandRegistration brandFailed(String brandSid, ComplianceError... errors) {
        return change(
                state -> BrandSteps.end(BrandRegistration.Status.FAILED, List.of(errors), brand(brandSid), state));
    }

    @Override
    public BrandRegistration brandSuspended(String brandSid) {
        return change(state -> BrandSteps.suspend(brand(brandSid), state));
    }

    @Override
    public BrandVetting vettingSucceeded(String vettingSid) {
        return change(state -> BrandVettingResource.REVIEW.approve(vetting(vettingSid), state));
    }

    @Override
    public BrandVetting vettingFailed(String vettingSid) {
        return change(state -> BrandVettingResource.fail(vetting(vettingSid), state));
    }

    @Override
    public Campaign campaignInProgress(String messagingServiceSid) {
        return end(Campaign.Status.IN_PROGRESS, messagingServiceSid);
    }

    @Override
    public Campaign campaignVerified(String messagingServiceSid) {
        return change(state -> CampaignResource.REVIEW.approve(view.campaign(messagingServiceSid), state));
    }

    @Override
    public Campaign campaignFailed(String messagingServiceSid, ComplianceError... errors) {
        return end(Campaign.Status.FAILED, messagingServiceSid, errors);
    }

    @Override
    public Campaign campaignSuspended(String messagingServiceSid) {
        return end(Campaign.Status.SUSPENDED, messagingServiceSid);
    }

    @Override
    public TollfreeVerification tollfreeInReview(String verificationSid) {
        return change(state -> TollfreeVerificationResource.REVIEW.lookAt(verification(verificationSid), state));
    }

    @Override
    public TollfreeVerification tollfreeApproved(String verificationSid) {
        return change(state -> TollfreeVerificationResource.REVIEW.approve(verification(verificationSid), state));
    }

    @Override
    public TollfreeVerification tollfreeRejected(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        return change(state -> TollfreeSteps.reject(all(reason, others), true, verification(verificationSid), state));
    }

    @Override
    public TollfreeVerification tollfreeRejectedForGood(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        return change(state -> TollfreeSteps.reject(all(reason, others), false, verification(verificationSid), state));
    }

    private Campaign end(Campaign.Status status, String messagingServiceSid, ComplianceError... errors) {
        return change(state -> CampaignSteps.end(status, List.of(errors), view.campaign(messagingServiceSid), state));
    }

    private static List<ComplianceError> all(ComplianceError reason, ComplianceError... others) {
        return Stream.concat(Stream.of(reason), Stream.of(others)).toList();
    }

    private BrandRegistration brand(String sid) {
        return view.brandRegistrations().get(sid);
    }

    private BrandVetting vetting(String sid) {
        return view.brandVettings().get(sid);
    }

    private TollfreeVerification verification(String sid) {
        return view.tollfreeVerifications().get(sid);
    }

    private void plan(@Nullable Duration takes) {
        change(state -> state.put(ReviewPlan.TABLE, new ReviewPlan(takes)));
    }

    private <R> R change(Function<State, R> change) {
        return api.get().change(account, change);
    }
}

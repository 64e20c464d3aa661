package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.messaging.compliance.BrandRegistrationResource;
import dev.faketwilio.internal.messaging.compliance.BrandSteps;
import dev.faketwilio.internal.messaging.compliance.BrandVettingResource;
import dev.faketwilio.internal.messaging.compliance.CampaignResource;
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
import java.util.Objects;
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
    public void completeAfter(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "A review cannot take " + duration + ": expected a duration of zero or more");
        }
        plan(Durations.wholeSeconds(duration));
    }

    @Override
    public void hold() {
        plan(null);
    }

    @Override
    public BrandRegistration reviewBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return move(BrandRegistration.Status.IN_REVIEW, brandSid);
    }

    @Override
    public BrandRegistration approveBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return move(BrandRegistration.Status.APPROVED, brandSid);
    }

    @Override
    public BrandRegistration failBrand(String brandSid, ComplianceError... errors) {
        Objects.requireNonNull(brandSid, "brandSid");
        Elements.of(errors, "errors");
        return move(BrandRegistration.Status.FAILED, brandSid, errors);
    }

    @Override
    public BrandRegistration suspendBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return change(transaction -> BrandSteps.suspend(brand(brandSid), transaction));
    }

    @Override
    public BrandVetting passVetting(String vettingSid) {
        Objects.requireNonNull(vettingSid, "vettingSid");
        return move(BrandVetting.Status.SUCCESS, vettingSid);
    }

    @Override
    public BrandVetting failVetting(String vettingSid) {
        Objects.requireNonNull(vettingSid, "vettingSid");
        return move(BrandVetting.Status.FAILED, vettingSid);
    }

    @Override
    public Campaign reviewCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(Campaign.Status.IN_PROGRESS, messagingServiceSid);
    }

    @Override
    public Campaign verifyCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(Campaign.Status.VERIFIED, messagingServiceSid);
    }

    @Override
    public Campaign failCampaign(String messagingServiceSid, ComplianceError... errors) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        Elements.of(errors, "errors");
        return move(Campaign.Status.FAILED, messagingServiceSid, errors);
    }

    @Override
    public Campaign suspendCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(Campaign.Status.SUSPENDED, messagingServiceSid);
    }

    @Override
    public TollfreeVerification reviewTollfree(String verificationSid) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        return move(TollfreeVerification.Status.IN_REVIEW, verificationSid);
    }

    @Override
    public TollfreeVerification approveTollfree(String verificationSid) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        return move(TollfreeVerification.Status.TWILIO_APPROVED, verificationSid);
    }

    @Override
    public TollfreeVerification rejectTollfree(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        List<ComplianceError> reasons = all(reason, others);
        return change(transaction -> TollfreeSteps.reject(reasons, true, verification(verificationSid), transaction));
    }

    @Override
    public TollfreeVerification rejectTollfreePermanently(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        List<ComplianceError> reasons = all(reason, others);
        return change(transaction -> TollfreeSteps.reject(reasons, false, verification(verificationSid), transaction));
    }

    private BrandRegistration move(BrandRegistration.Status status, String sid, ComplianceError... errors) {
        return change(transaction -> BrandRegistrationResource.REVIEW.move(
                brand(sid), status, transaction, brand -> brand.set(BrandRegistration.ERRORS, List.of(errors))));
    }

    private BrandVetting move(BrandVetting.Status status, String sid) {
        return change(transaction ->
                BrandVettingResource.REVIEW.move(view.brandVettings().get(sid), status, transaction));
    }

    private TollfreeVerification move(TollfreeVerification.Status status, String sid) {
        return change(transaction -> TollfreeVerificationResource.REVIEW.move(verification(sid), status, transaction));
    }

    private Campaign move(Campaign.Status status, String messagingServiceSid, ComplianceError... errors) {
        return change(transaction -> CampaignResource.REVIEW.move(
                view.campaign(messagingServiceSid),
                status,
                transaction,
                campaign -> campaign.set(Campaign.ERRORS, List.of(errors))));
    }

    private static List<ComplianceError> all(ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(reason, "reason");
        return Stream.concat(Stream.of(reason), Elements.of(others, "others").stream())
                .toList();
    }

    private BrandRegistration brand(String sid) {
        return view.brandRegistrations().get(sid);
    }

    private TollfreeVerification verification(String sid) {
        return view.tollfreeVerifications().get(sid);
    }

    private void plan(@Nullable Duration takes) {
        change(transaction -> transaction.put(ReviewPlan.TABLE, new ReviewPlan(takes)));
    }

    private <R> R change(Function<Transaction, R> change) {
        return api.get().change(account, change);
    }
}

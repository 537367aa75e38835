package fr.guichet.application.notification;

import fr.guichet.domain.account.PhoneNumber;

/** Hands text messages over to a gateway, or to a folder. */
public interface SmsSender {

    /** Returns once the other side has taken the message. */
    void send(Sms sms) throws DeliveryFailed;

    /**
     * What leaves.
     *
     * @param id the same for every delivery, for gateways that know a message again
     * @param text at most 160 GSM-7 characters
     */
    record Sms(Message.Id id, PhoneNumber to, String text) {

        @Override
        public String toString() {
            return "Sms[" + id + "]";
        }
    }
}

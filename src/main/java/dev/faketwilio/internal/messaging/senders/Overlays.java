package dev.faketwilio.internal.messaging.senders;

import java.util.List;

/** Area codes of the United States and Canada that stand for the same place. */
final class Overlays {

    /** General knowledge of the North American Numbering Plan, not of Twilio's; each word is one place. */
    private static final List<String> PLACES = List.of(("201/551 203/475 204/431/584 205/659 208/986 209/350"
                    + " 210/726 212/332/646/917 213/323/738 214/469/945/972 215/267/445 217/447 240/301/227 248/947"
                    + " 250/236/672/778 256/938 270/364 281/346/713/832 289/365/742/905 303/720/983 304/681"
                    + " 305/786/645 306/474/639 310/424 312/872 314/557 317/463 330/234 336/743 347/718/917/929"
                    + " 360/564 385/801 402/531 403/368/587/825 404/470/678/770/943 405/572 407/689 408/669"
                    + " 410/443/667 412/878 415/628 416/437/647/942 418/367/581 419/567 430/903 438/263/514 440/436"
                    + " 442/760 450/354/579 458/541 484/610/835 503/971 506/428 508/774 510/341 512/737"
                    + " 513/283 519/226/382/548 530/837 540/826 561/728 570/272 571/703 573/235 601/769 602/480/623"
                    + " 604/236/672/778 608/353 609/640 613/343/753 614/380 615/629 617/857 618/730 619/858"
                    + " 630/331 657/714 682/817 686/804 702/725 704/980 705/249/683 706/762 707/369 708/464"
                    + " 709/879 715/534 717/223 724/878 732/848 740/220 747/818 754/954 757/948 773/872 779/815"
                    + " 780/368/587/825 781/339 782/902 803/839 805/820 812/930 813/656 814/582 816/975 819/468/873"
                    + " 821/864 840/909 843/854 847/224 860/959 862/973 904/324 910/472 916/279 918/539 919/984"
                    + " 920/274 937/326 978/351")
            .split(" "));

    private Overlays() {}

    /** Returns whether both are area codes of one place. */
    static boolean sameArea(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (one.equals(other)) {
            return true;
        }
        for (String place : PLACES) {
            if (place.contains(one) && place.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
